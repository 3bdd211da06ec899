package stet.infra.clearance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What certificates of clearance say.
 *
 * @param names whether they say who cleared the article
 */
@ConfigurationProperties("stet.certificate")
record CertificateProperties(@DefaultValue("false") boolean names) {}
