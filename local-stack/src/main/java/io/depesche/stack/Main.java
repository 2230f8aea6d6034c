package io.depesche.stack;

import io.depesche.stack.command.DepescheCommand;

/** Where the {@code ./depesche} script enters. A supervisor is recognised by this name among its arguments. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(DepescheCommand.execute(args));
    }
}
