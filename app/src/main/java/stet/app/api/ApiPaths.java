package stet.app.api;

import jakarta.servlet.http.HttpServletRequest;

/** Where the API is. */
final class ApiPaths {
    private ApiPaths() {}

    static boolean isApi(HttpServletRequest request) {
        return isApi(request.getRequestURI().substring(request.getContextPath().length()));
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}
