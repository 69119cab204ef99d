/**
 * The {@code wasit} command: one class per sub-command, each of them thin, because the work is done by the module that owns it.
 *
 * <pre>{@code
 * int code = WasitCommand.run("lexicon", "try", "27 November coblos nomor 2");
 * }</pre>
 *
 * <p>Exit codes: 0 done; 1 done, and something is wrong that the output names (a lexicon with mistakes, a ledger that does not verify); 2
 * called wrongly; 3 cannot be done here (no database, a file that cannot be read). What office users and lexicon editors read is
 * Indonesian; what operators read is English. Results go to the output, complaints to the error stream.
 *
 * <p>Commands that need no Flink load none, so they answer within a second or two.
 */
@NullMarked
package id.wasit.pipeline.command;

import org.jspecify.annotations.NullMarked;
