package stet.infra.statement;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a newsroom asks for more than the rules do.
 *
 * @param capturedEvidence whether a verdict rests on nothing but passages that were found in a capture of their source
 */
@ConfigurationProperties("stet.rules")
record RuleProperties(@DefaultValue("false") boolean capturedEvidence) {}
