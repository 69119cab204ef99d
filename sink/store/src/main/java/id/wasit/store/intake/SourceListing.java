package id.wasit.store.intake;

import id.wasit.model.PolicyClass;
import java.time.Duration;

/**
 * A source as the settings of the job name it.
 *
 * @param name its name
 * @param kind what is behind it, as in the settings: {@code feed}
 * @param policyClass the terms it is read under
 * @param legalBasis what the office reads it on
 * @param every pause between two looks
 */
public record SourceListing(String name, String kind, PolicyClass policyClass, String legalBasis, Duration every) {}
