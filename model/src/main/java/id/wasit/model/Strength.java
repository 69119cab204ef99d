package id.wasit.model;

/** How clearly a text shows the sign; never how likely somebody is guilty. In rising order. */
public enum Strength {
    /** lemah: something speaks against it, or it rests on little. */
    WEAK,
    /** sedang. */
    MEDIUM,
    /** kuat: act and target are named and nothing speaks against it. */
    STRONG
}
