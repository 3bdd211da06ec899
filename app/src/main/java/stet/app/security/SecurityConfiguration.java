package stet.app.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import stet.app.problem.Refusal;
import stet.app.problem.RefusalWriter;
import stet.infra.account.ApiTokens;

/** Three ways in: a token with each request for the API, a session for the pages, a link for an author's questions. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Cookies open nothing here, so nothing here can be forged across sites. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, RefusalWriter refusals) throws Exception {
        return http.securityMatcher("/api/**")
                .headers(SecurityConfiguration::keepPrivate)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerTokens(tokens), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(request -> request.anyRequest().authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint((request, response, reason) -> refusals.write(
                                        BearerTokens.refusal(request), request, response, RequestIds.of(request)))
                                .accessDeniedHandler((request, response, reason) ->
                                        refusals.write(refusal(reason), request, response, RequestIds.of(request))))
                .build();
    }

    /** What the link says opens these, and no cookie does: there is nothing that another site could forge. */
    @Bean
    @Order(2)
    SecurityFilterChain authors(HttpSecurity http) throws Exception {
        return http.securityMatcher("/questions/**")
                .headers(SecurityConfiguration::keepPrivate)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(request -> request.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            SessionPeople people,
            FormTokens tokens,
            Wishes wishes,
            ObjectProvider<LogoutHandler> leaving)
            throws Exception {
        ToSignIn toSignIn = new ToSignIn();
        return http.headers(SecurityConfiguration::keepPrivate)
                .securityContext(context -> context.securityContextRepository(people))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(cache -> cache.requestCache(wishes))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(SignInAttempt::from)
                        .failureHandler((request, response, reason) -> {
                            request.setAttribute(SignInRefused.class.getName(), reason);
                            request.getRequestDispatcher("/login/refused").forward(request, response);
                        }))
                .logout(logout -> {
                    leaving.orderedStream().forEach(logout::addLogoutHandler);
                    logout.logoutSuccessUrl("/login?ended");
                })
                .authorizeHttpRequests(
                        request -> request.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(new PublicPaths())
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(toSignIn).accessDeniedHandler(toSignIn))
                .build();
    }

    /** What {@link SafetyHeaders} can't say before it is known how the answer is sent and what it holds. */
    private static void keepPrivate(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .cacheControl(Customizer.withDefaults())
                .httpStrictTransportSecurity(Customizer.withDefaults());
    }

    private static Refusal refusal(RuntimeException reason) {
        return reason instanceof MayNot mayNot
                ? mayNot.refusal()
                : Refusal.of(403, "not-open", "Nobody may use this. Go back to where you came from.");
    }
}
