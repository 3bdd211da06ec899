package stet.infra.eventstore;

/**
 * An error of the virtual machine while a reader read the log, as an exception. To Axon only exceptions are failures: a
 * reader that throws an error stands still for ever, without a word.
 */
final class ErrorWhileReading extends RuntimeException {
    ErrorWhileReading(Error error) {
        super(error.toString(), error);
    }
}
