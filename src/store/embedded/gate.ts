/** Lets commands run side by side, and now and then an errand alone, while each of them stands between two turns. */
export class Gate {
  private running = 0;
  private paused = 0;
  private opened: Promise<void> | null = null;
  private whenQuiet: (() => void) | null = null;
  /** Called after each command and at each turn of a long one. */
  onTurn = (): void => {};

  /** Runs a command once the gate is open. */
  async pass<Result>(command: () => Result | Promise<Result>): Promise<Result> {
    while (this.opened) await this.opened;
    this.running++;
    try {
      return await command();
    } finally {
      this.onTurn();
      this.running--;
      this.check();
    }
  }

  /** A command that takes long stands aside here if an errand waits; it must hold nothing of the database open. */
  async pause(): Promise<void> {
    this.onTurn();
    if (!this.opened) return;
    this.paused++;
    this.check();
    await this.opened;
    this.paused--;
  }

  /** Runs an errand when every command has ended or stands aside, and then lets them go on. */
  async alone(errand: () => Promise<void>): Promise<void> {
    let open = (): void => {};
    this.opened = new Promise((resolve) => {
      open = resolve;
    });
    try {
      await new Promise<void>((resolve) => {
        this.whenQuiet = resolve;
        this.check();
      });
      await errand();
    } finally {
      this.opened = null;
      open();
    }
  }

  private check(): void {
    if (this.running > this.paused) return;
    this.whenQuiet?.();
    this.whenQuiet = null;
  }
}
