package stet.app.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which proxies stand before Stet.
 *
 * @param addresses theirs, alone or as networks such as {@code 10.1.2.0/24}; nobody else's {@code X-Forwarded-*} is believed
 */
@ConfigurationProperties("stet.proxies")
record ProxySettings(@DefaultValue List<String> addresses) {}
