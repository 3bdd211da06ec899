package stet.infra.log;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has the start end with what to do about the key. */
final class LogKeyMissingAnalyzer extends AbstractFailureAnalyzer<LogKeyMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, LogKeyMissing missing) {
        return new FailureAnalysis(
                String.valueOf(missing.getMessage()),
                "Put the folder with the key in its place. If it is lost, see the page on operating Stet, under Backup.",
                missing);
    }
}
