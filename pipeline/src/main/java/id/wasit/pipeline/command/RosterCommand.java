package id.wasit.pipeline.command;

import id.wasit.pipeline.roster.RosterFile;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.roster.RosterChange;
import id.wasit.store.roster.RosterFaults;
import id.wasit.store.roster.RosterImport;
import id.wasit.store.roster.RosterTable;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wasit roster}. */
@Command(name = "roster", mixinStandardHelpOptions = true, description = "Daftar akun ASN yang sudah dipastikan.")
final class RosterCommand extends CommandGroup {
    private static final long LINES_PER_MESSAGE = 500_000;

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Mengganti daftar dengan isi berkas CSV; yang tidak lagi disebut berakhir sekarang.",
                "Bila ada kesalahan, semuanya ditunjukkan sekaligus dan tidak ada yang diubah."
            })
    int importFile(
            @Mixin SettingsOption settings,
            @Parameters(paramLabel = "FILE", description = "CSV; contoh: samples/roster.csv") Path file,
            @Option(names = "--dry-run", description = "Hanya menunjukkan apa yang akan berubah.") boolean dryRun)
            throws IOException {
        try {
            RosterImport roster = RosterFile.at(file, this::progress).toImport(Ledger.PROGRAM);
            tell(change(settings, roster, dryRun), dryRun);
            return Exit.DONE;
        } catch (RosterFaults e) {
            e.faults().forEach(fault -> err().println(fault.told(file.toString())));
            err().println(e.faults().size()
                    + " kesalahan; tidak ada yang diubah. Perbaiki baris-baris itu, lalu coba lagi.");
            return Exit.WRONG;
        }
    }

    private static RosterChange change(SettingsOption settings, RosterImport roster, boolean dryRun) {
        try (StoreVisit visit = StoreVisit.to(settings.read())) {
            RosterTable stored = visit.store().roster();
            return dryRun ? stored.preview(roster) : stored.replace(roster);
        }
    }

    /** Small files are done before anybody wonders. */
    private void progress(long lines) {
        if (lines % LINES_PER_MESSAGE == 0) {
            err().println("  " + lines + " baris dibaca");
            err().flush();
        }
    }

    private void tell(RosterChange change, boolean dryRun) {
        change.examples().forEach(example -> out().println("  " + example));
        if (change.isEmpty()) {
            out().println("Tidak ada perubahan; versi daftar tetap " + change.version() + ".");
            return;
        }
        out().println((dryRun ? "Akan berubah: " : "Berubah: ") + change.added() + " akun baru, " + change.changed()
                + " diubah, " + change.ended() + " berakhir, " + change.persons() + " data orang; "
                + (dryRun ? "belum disimpan (--dry-run)." : "versi daftar sekarang " + change.version() + "."));
    }
}
