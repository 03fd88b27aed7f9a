/** Loans and false friends that stand in Indonesian and in English sentences alike, so that they say nothing about the language. Written for Waspada. */
export const sharedWords =
  'delivery order orders refund cancel update upgrade customer service cs chat promo voucher diskon cashback online ' +
  'offline login logout error oke ok okay admin bank hotel bus data video air main bias hp app apps wifi internet ' +
  'email website web link click klik scan upload download install uninstall reset restart restore reboot bug crash ' +
  'lag loading server hosting domain provider router modem roaming streaming stream podcast game games gaming gamer ' +
  'event booking checkin checkout boarding flight delay reschedule airport travel tour trip villa resort lobby ' +
  'receptionist breakfast dinner lunch brunch menu chef kitchen bar cafe coffee latte espresso cappuccino americano ' +
  'milkshake smoothie topping pizza burger pasta steak sushi ramen spaghetti sandwich cake cookies brownies waffle ' +
  'snack dessert buffet catering takeaway shop shopping mall outlet store market marketplace supplier reseller ' +
  'dropship dropshipper seller buyer sale flashsale discount cod transfer debit credit ewallet wallet topup pin otp ' +
  'token paylater cash cashless merchant invoice billing payment bonus points reward rewards giveaway hampers ' +
  'preorder restock sold out soldout edition original premium platinum vip pro max mini lite ultra super prime ' +
  'brand branding marketing endorse endorsement endorser influencer buzzer youtuber vlogger vlog blogger blog ' +
  'content creator feed reels reel post posting repost follow follower followers following unfollow hashtag ' +
  'trending topic viral timeline thread tweet retweet dm inbox caption profile username password user users hater ' +
  'haters fans fanbase fandom idol comeback concert ticketing screenshot meme spoiler handphone smartphone tablet ' +
  'laptop notebook pc desktop printer scanner keyboard monitor gadget headset earphone headphone bluetooth speaker ' +
  'powerbank charger casing case softcase sparepart chip sim memory hardisk flashdisk disk software hardware system ' +
  'operator callcenter helpdesk hotline desk bot chatbot ai machine cloud backup sync cache cookie spam scam ' +
  'phishing hacker hack hacking virus malware control packing packaging safety driver courier sameday cargo pickup ' +
  'meeting deadline proposal report manager supervisor leader team staff office recruitment training workshop ' +
  'webinar seminar freelance resign graduate cv boss budget profit margin startup unicorn founder ceo cto cfo ' +
  'investor trader trading crypto forex gym fitness yoga skincare makeup lipstick serum toner sunscreen lotion ' +
  'shampoo outfit fashion style sneakers hoodie dress jeans blazer oversize casual vintage film movie drama episode ' +
  'trailer subtitle talkshow tv radio music album single cover karaoke band solo jazz remix playlist normal total ' +
  'final formal informal legal global digital manual visual virtual oral moral spiritual personal mental fatal ' +
  'vital ideal rival sport football futsal badminton tennis golf trainer derby semifinal goal offside penalty var ' +
  'corona covid rapid test swab antigen pcr vitamin detox diet plaza tower apartment cluster basement lift toilet ' +
  'shower rooftop view feedback rating review complain urgent info information mood nope relate relatable vibes ' +
  'vibe aesthetic healing burnout toxic ghosting spill flexing crush bestie sis bro an din gang hang bin tin ban ' +
  'ken jam pot set kit pet jet net gas tempo polo tandem gala amok cap map tap lap tank tang cola soda jelly as it ' +
  'me us is if so do am my april asap baby bang edit flu food guys kid kk leg model modern novel november problem ' +
  'sang september sip sore sup supermarket yup alot hrs islam media rob rumor sponsor status glowing jan cat bet ' +
  'item label muslim mama papa program detail filter limit stop via debut solid platform auto volume plus minus ' +
  'hahaha haha hehe hey liar per resto area interior sofa quota haram logo sms hai hallo apk om dr prof';
