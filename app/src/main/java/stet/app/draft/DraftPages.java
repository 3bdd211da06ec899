package stet.app.draft;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Pages;
import stet.infra.draft.Drafts;

/** What the scripts of pages keep of forms that somebody is filling in: only ever their own. */
@Pages
@Needs({})
class DraftPages {
    private static final Pattern ADDRESS = Pattern.compile("/\\P{Cntrl}{0,%d}".formatted(Drafts.LONGEST_NAME - 1));

    private final Drafts drafts;

    DraftPages(Drafts drafts) {
        this.drafts = drafts;
    }

    /** What is kept of the person's forms, by form. */
    @GetMapping("/drafts")
    ResponseEntity<Map<String, String>> drafts(CurrentPerson person) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(drafts.of(person.person()));
    }

    /** Keeps what is typed into a form by now; a form without words is none any more. */
    @PostMapping("/drafts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@RequestParam String form, @RequestParam(defaultValue = "") String words, CurrentPerson person) {
        if (!ADDRESS.matcher(form).matches()) throw malformed("The form has no address of a page.");
        if (words.isEmpty()) drafts.drop(person.person(), List.of(form));
        else drafts.keep(person.person(), form, readable(words));
    }

    private static String readable(String words) {
        if (words.length() > Drafts.LONGEST)
            throw new RefusedRequest(Refusal.of(
                    413,
                    "payload-too-large",
                    "This is too much to be kept before it is sent. What you typed is still in your browser."));
        if (!HalfWritten.isReadable(words)) throw malformed("These are no words of a form that can be kept.");
        return words;
    }

    private static RefusedRequest malformed(String sentence) {
        return new RefusedRequest(Refusal.of(400, "malformed-request", sentence));
    }
}
