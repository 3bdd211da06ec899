package stet.app.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.Option;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Times;
import stet.domain.Rejection;
import stet.infra.account.Scope;
import stet.infra.profile.FiguresOfWork;
import stet.infra.profile.Settings;
import stet.infra.profile.Settings.Theme;
import stet.infra.profile.SettingsBook;

/** The page of what somebody has of their own. */
@Pages
@Needs(Scope.READ)
class ProfilePages {
    private static final String FORM = "settings";
    private static final List<Option> THEMES = List.of(
            Option.of(Theme.SYSTEM.name(), "As my system"),
            Option.of(Theme.LIGHT.name(), "Light"),
            Option.of(Theme.DARK.name(), "Dark"));

    private final SettingsBook book;
    private final FiguresOfWork work;
    private final Times times;

    ProfilePages(SettingsBook book, FiguresOfWork work, Times times) {
        this.book = book;
        this.work = work;
        this.times = times;
    }

    @GetMapping("/profile")
    String profile(CurrentPerson person, Model model) {
        Settings own = book.find(person.person()).orElse(Settings.USUAL);
        Form form = Form.blank(FORM)
                .with(Wishes.ZONE, own.zone() == null ? "" : own.zone().getId())
                .with(Wishes.THEME, own.theme().name());
        return show(form, person, model);
    }

    @PostMapping("/profile")
    String set(
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Form form = Form.sent(FORM, request, List.of(Wishes.ZONE, Wishes.THEME));
        Wishes wishes = new Wishes(form.value(Wishes.ZONE), form.value(Wishes.THEME));
        List<Rejection> wrong = wishes.wrong();
        if (!wrong.isEmpty()) {
            response.setStatus(Statuses.of(wrong).value());
            return show(form.refused(wrong), person, model);
        }
        book.set(person.person(), wishes.settings());
        return new Announcement("Settings saved.").andGoTo("/profile", request, next);
    }

    private String show(Form form, CurrentPerson person, Model model) {
        model.addAttribute("form", form)
                .addAttribute("refused", form.refused())
                .addAttribute("zones", Wishes.ZONES)
                .addAttribute("themes", THEMES)
                .addAttribute("figures", work.of(person.person(), times.week()));
        return "profile";
    }
}
