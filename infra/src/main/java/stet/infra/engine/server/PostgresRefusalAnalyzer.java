package stet.infra.engine.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has the start end with two sentences where a stack trace would tell nobody anything. */
final class PostgresRefusalAnalyzer extends AbstractFailureAnalyzer<PostgresRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, PostgresRefusal refusal) {
        return new FailureAnalysis(String.valueOf(refusal.getMessage()), refusal.remedy(), refusal);
    }
}
