package stet.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stet.infra.desk.Outcome.Done;

/** What the page says after something was done, shown once. */
public record Announcement(String sentence) {
    private static final String SLOW = " This page may be a moment behind.";

    public static Announcement of(String sentence, Done done) {
        String place = done.index() == null ? "" : " Recorded as no. " + done.index() + ".";
        return new Announcement(sentence + place + (done.visible() ? "" : SLOW));
    }

    /** Answers a form: go there, where reloading sends nothing again. */
    public String andGoTo(String address, HttpServletRequest request, RedirectAttributes next) {
        next.addFlashAttribute("announcement", sentence);
        return seeOther(address, request);
    }

    /** Answers a form without saying anything. */
    public static String seeOther(String address, HttpServletRequest request) {
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
        return "redirect:" + address;
    }
}
