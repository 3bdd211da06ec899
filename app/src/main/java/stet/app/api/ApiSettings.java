package stet.app.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How strict the API is.
 *
 * @param requireIfMatch whether commands on something that exists must name the version that the caller saw
 * @param largestBody the most bytes that a request may have; the largest text, with every character escaped, fits
 */
@ConfigurationProperties("stet.api")
record ApiSettings(
        @DefaultValue("false") boolean requireIfMatch,
        @DefaultValue("12500KB") DataSize largestBody) {}
