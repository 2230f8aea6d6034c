package io.depesche.edge;

/** Ends a request with a {@link Problem}. The detail is shown to the caller. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(int status, String title, String detail) {
        super(status + " " + title + ": " + detail);
        this.problem = Problem.of(status, title, detail);
    }

    public Problem problem() {
        return problem;
    }
}
