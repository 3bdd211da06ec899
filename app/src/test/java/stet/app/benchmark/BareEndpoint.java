package stet.app.benchmark;

import java.sql.SQLException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stet.app.security.Needs;
import stet.infra.account.Scope;

/**
 * What server, security and JSON leave of a bare append on this machine: the most that any command over HTTP can reach. No
 * controller by annotation, since every test's application would have it.
 */
public final class BareEndpoint {
    static final String PATH = "/api/v1/benchmark/append";

    private final Bare bare;

    private BareEndpoint(Bare bare) {
        this.bare = bare;
    }

    static void add(RequestMappingHandlerMapping handlers, Bare bare) throws NoSuchMethodException {
        handlers.registerMapping(
                RequestMappingInfo.paths(PATH).methods(RequestMethod.POST).build(),
                new BareEndpoint(bare),
                BareEndpoint.class.getMethod("append", Map.class));
    }

    @Needs(Scope.WRITE)
    public ResponseEntity<Map<String, Object>> append(@RequestBody Map<String, Object> body) throws SQLException {
        bare.append(1);
        return ResponseEntity.ok(body);
    }
}
