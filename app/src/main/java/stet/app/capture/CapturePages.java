package stet.app.capture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Announcement;
import stet.app.web.Form;
import stet.app.web.Pages;
import stet.app.web.Statuses;
import stet.app.web.Submission;
import stet.app.web.failure.NoSuchPage;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureRejection.UnknownCapture;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.infra.account.Scope;
import stet.infra.capture.Captures;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.source.Sources;

/** Shows the captures of a source, takes files in and gives them out. */
@Pages
@Needs(Scope.READ)
class CapturePages {
    private final UploadDesk uploads;
    private final CaptureViews views;
    private final CaptureContent content;
    private final Captures captures;
    private final Sources sources;

    CapturePages(
            UploadDesk uploads, CaptureViews views, CaptureContent content, Captures captures, Sources sources) {
        this.uploads = uploads;
        this.views = views;
        this.content = content;
        this.captures = captures;
        this.sources = sources;
    }

    @GetMapping("/sources/{source}/captures")
    String captures(@PathVariable SourceId source, CurrentPerson person, Model model) {
        return show(source, views.form(), person, model);
    }

    @PostMapping("/sources/{source}/captures")
    @Needs(Scope.WRITE)
    String capture(
            @PathVariable SourceId source,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next)
            throws IOException {
        Form form = Form.sent(CaptureViews.RECORD, request, List.of()).with("file", "");
        return switch (uploads.capture(source, file, person.actor(), Submission.of(request, form))) {
            case Refused(var reasons) -> {
                response.setStatus(Statuses.of(reasons).value());
                model.addAttribute("refused", true);
                yield show(source, form.refused(reasons), person, model);
            }
            case Done done ->
                Announcement.of("The file is kept as a capture.", done)
                        .andGoTo("/sources/" + source, request, next);
        };
    }

    private String show(SourceId id, Form form, CurrentPerson person, Model model) {
        model.addAttribute("source", sources.find(id).orElseThrow(() -> NoSuchPage.of(new UnknownSource(id))))
                .addAttribute("captures", views.of(id, person))
                .addAttribute("upload", form);
        return "source/captures";
    }

    @GetMapping("/captures/{capture}/content")
    ResponseEntity<Resource> content(@PathVariable CaptureId capture) throws IOException {
        return content.of(captures.find(capture).orElseThrow(() -> NoSuchPage.of(new UnknownCapture(capture))));
    }
}
