package id.wasit.review.hearing;

import id.wasit.store.Store;
import id.wasit.store.hearing.Hearing;
import id.wasit.store.hearing.Purpose;
import id.wasit.store.hearing.Speaker;
import id.wasit.store.hearing.Submission;
import id.wasit.store.hearing.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The public page. Whatever the code is worth, the answer is the same; only a slip of the pen is told, from the code itself. */
@Controller
class AnswerController {
    /** Tries with one code, right or wrong. */
    private static final int MOST_PER_CODE = 10;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Store store;
    private final LocaleResolver locales;

    AnswerController(Store store, LocaleResolver locales) {
        this.store = store;
        this.locales = locales;
    }

    @GetMapping("/jawab")
    String form(Model model) {
        return form(AnswerForm.EMPTY, model);
    }

    /** The same page in the other language. */
    @GetMapping(path = "/jawab", params = "bahasa")
    String language(@RequestParam String bahasa, HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, bahasa.equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("id"));
        return "redirect:/jawab";
    }

    @PostMapping("/jawab")
    String send(AnswerForm form, Model model, HttpServletResponse response) {
        Submission submission;
        try {
            submission = form.submission();
        } catch (Unfit unfit) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", unfit.why());
            return form(form, model);
        }
        if (!allows(submission)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("flooded", true);
            return form(form, model);
        }
        model.addAttribute("receipt", store.hearing().submit(submission));
        return "hearing/sent";
    }

    private boolean allows(Submission submission) {
        Optional<String> counted = Hearing.countedAs(submission.code());
        return counted.isPresent() && store.logins().allows("jawab-kode", counted.get(), MOST_PER_CODE, WINDOW);
    }

    private static String form(AnswerForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("speakers", Speaker.values());
        model.addAttribute("mostFiles", Submission.MOST_FILES);
        model.addAttribute("largestFile", Submission.LARGEST_FILE);
        model.addAttribute("longestText", Submission.LONGEST_TEXT);
        return "hearing/form";
    }
}
