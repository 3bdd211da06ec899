package stet.app.guide;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import stet.app.web.Pages;

/** Shows the guide to everyone, also before they sign in. */
@Pages
class GuidePages {
    private final Guide guide;

    GuidePages(Guide guide) {
        this.guide = guide;
    }

    @GetMapping("/guide")
    String guide(Model model) {
        model.addAttribute("guide", guide.html());
        return "reference/guide";
    }
}
