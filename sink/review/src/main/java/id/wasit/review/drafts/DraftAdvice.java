package id.wasit.review.drafts;

import id.wasit.store.release.DraftRefused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** A step that a draft does not allow is told on a page of its own, with the way back. */
@ControllerAdvice(basePackageClasses = DraftsController.class)
class DraftAdvice {

    @ExceptionHandler(DraftRefused.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView refused(DraftRefused refused) {
        return new ModelAndView("drafts/refused").addObject("told", refused.getMessage());
    }
}
