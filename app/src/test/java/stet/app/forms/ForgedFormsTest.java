package stet.app.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stet.app.web.Pages;
import stet.domain.account.Role;

/** What a page of another site can't make a browser do that is signed in here. */
class ForgedFormsTest extends PageTest {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void no_form_of_a_page_is_taken_without_the_token_of_the_session() {
        List<Visitor> signedIn = Arrays.stream(Role.values())
                .map(role -> as("forged-" + role.ordinal(), "Forged " + role, role))
                .toList();
        List<String> addresses = addresses().toList();
        assertThat(addresses).hasSizeGreaterThan(20);
        for (String address : addresses)
            for (Visitor visitor : signedIn)
                assertThat(visitor.post(address, Map.of("_csrf", "guessed")).status())
                        .as(address)
                        .isEqualTo(403);
        assertThat(signedIn).allMatch(visitor -> visitor.get("/account").status() == 200);
    }

    @Test
    void nobody_revokes_a_token_of_somebody_else() {
        Visitor ben = as("ben", "Ben Lindqvist", Role.FACT_CHECKER);
        done(ben.submit(
                ben.get("/account"),
                "/account/tokens",
                Map.of("name", "bens", "scopes", "READ", "currentPassword", PASSWORD)));
        String revoke =
                ben.get("/account").body().replaceAll("(?s).*?action=\"(/account/tokens/[^\"]*/revoke)\".*", "$1");
        Visitor ada = ada();
        String token = ada.get("/account").hidden("/account/tokens").get("_csrf");
        assertThat(ada.post(revoke, Map.of("_csrf", token)).status()).isEqualTo(404);
        assertThat(ben.get("/account").body()).contains(revoke);
    }

    /** Every address that takes a form of somebody who is signed in. */
    private Stream<String> addresses() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapped -> mapped.getValue().getBeanType().isAnnotationPresent(Pages.class))
                .filter(mapped ->
                        mapped.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapped -> mapped.getKey().getPatternValues().stream())
                .map(path -> path.replaceAll("\\{index[^}]*}}?", "0")
                        .replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000"))
                .sorted();
    }
}
