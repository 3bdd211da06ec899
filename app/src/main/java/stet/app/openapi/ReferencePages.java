package stet.app.openapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import stet.app.problem.ProblemKinds;
import stet.app.web.Pages;
import stet.app.web.failure.NoSuchPage;
import tools.jackson.databind.json.JsonMapper;

/** What people read about the API: its operations, and what its refusals mean. */
@Pages
class ReferencePages {
    private final OpenApiWebMvcResource description;
    private final ProblemKinds kinds;
    private final JsonMapper json = JsonMapper.builder().build();

    ReferencePages(OpenApiWebMvcResource description, ProblemKinds kinds) {
        this.description = description;
        this.kinds = kinds;
    }

    @GetMapping("/api-docs")
    String reference(HttpServletRequest request, Locale locale, Model model) throws Exception {
        byte[] openApi = description.openapiJson(request, "/openapi.json", locale);
        model.addAttribute("reference", ReferenceReading.read(json.readTree(openApi)));
        return "reference/api";
    }

    @GetMapping("/problems")
    String problems(Model model) {
        model.addAttribute("kinds", kinds.all());
        return "reference/problems";
    }

    @GetMapping("/problems/{code}")
    String problem(@PathVariable String code, Model model) {
        model.addAttribute(
                "kind",
                kinds.find(code)
                        .orElseThrow(() -> NoSuchPage.saying(
                                "There is no kind of problem \"%s\". Look for it in the list of problems."
                                        .formatted(code))));
        return "reference/problem";
    }
}
