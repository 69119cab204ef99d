package id.wasit.store.leads;

/** Why somebody who sees a story may take no step with it. */
public enum LeadHindrance {
    /** An auditor looks and changes nothing. */
    ONLY_LOOKS,
    /** It names somebody who is kept from them, for instance of their own office. */
    NAMES_HIDDEN_PERSON,
    /** It names somebody they declared a relation to. */
    RELATED
}
