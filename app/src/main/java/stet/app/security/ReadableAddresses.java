package stet.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Refuses an address whose query is no text: bytes that are no UTF-8, or the NUL that PostgreSQL keeps in no text. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ReadableAddresses extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query == null || isText(query)) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    private static boolean isText(String query) {
        try {
            byte[] bytes = UriUtils.decode(query, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.chars().noneMatch(character -> character == 0);
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return false;
        }
    }
}
