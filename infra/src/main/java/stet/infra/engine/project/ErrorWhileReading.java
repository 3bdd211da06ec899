package stet.infra.engine.project;

/**
 * An error of the virtual machine while a reader read the log, as an exception. To Axon only exceptions are failures: a
 * reader that throws an error stands still for ever, without a word.
 */
public final class ErrorWhileReading extends RuntimeException {
    public ErrorWhileReading(Error error) {
        super(error.toString(), error);
    }
}
