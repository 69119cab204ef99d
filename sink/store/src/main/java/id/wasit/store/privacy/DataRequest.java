package id.wasit.store.privacy;

import id.wasit.store.hearing.Purpose;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request about somebody's data.
 *
 * @param id its id
 * @param purpose correction or erasure
 * @param caseKey the case it came with, if any
 * @param caseNumber number of that case
 * @param person key of the person, if the office knows them
 * @param account account of that case
 * @param told what is asked, in the words of the applicant or of the officer; empty when it was removed
 * @param enteredBy login of the officer; absent when it came through the public page
 * @param receivedAt when it came
 * @param dueAt when it must be decided
 * @param remedy what was done; absent when it is open or was refused
 * @param granted whether it was granted; absent while it is open
 * @param reason why
 * @param effect what was really done, in words
 * @param decidedBy login of the supervisor
 * @param decidedAt when
 */
public record DataRequest(
        UUID id,
        Purpose purpose,
        @Nullable String caseKey,
        @Nullable Long caseNumber,
        @Nullable String person,
        @Nullable String account,
        String told,
        @Nullable String enteredBy,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Remedy remedy,
        @Nullable Boolean granted,
        @Nullable String reason,
        @Nullable String effect,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
