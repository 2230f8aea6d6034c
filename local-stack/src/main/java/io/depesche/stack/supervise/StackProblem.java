package io.depesche.stack.supervise;

/** Something in the way that the user can put right. The message is one line that says what it is and what to do. */
public final class StackProblem extends Exception {

    private static final long serialVersionUID = 1L;

    public StackProblem(String message) {
        super(message);
    }
}
