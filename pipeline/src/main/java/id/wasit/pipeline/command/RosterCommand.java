package id.wasit.pipeline.command;

import id.wasit.pipeline.roster.RosterFile;
import id.wasit.pipeline.roster.RosterProblems;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.roster.RosterChange;
import id.wasit.store.roster.RosterImport;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wasit roster}. */
@Command(name = "roster", mixinStandardHelpOptions = true, description = "Daftar akun ASN yang sudah dipastikan.")
final class RosterCommand extends CommandGroup {

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
        RosterFile roster;
        try {
            roster = RosterFile.checked(file);
        } catch (RosterProblems e) {
            e.problems().forEach(problem -> err().println(problem.told(file.toString())));
            err().println(e.problems().size()
                    + " kesalahan; tidak ada yang diubah. Perbaiki baris-baris itu, lalu coba lagi.");
            return Exit.WRONG;
        }
        try (StoreVisit visit = StoreVisit.to(settings.read())) {
            RosterImport wanted = roster.toImport(Ledger.PROGRAM);
            RosterChange change = dryRun
                    ? visit.store().roster().preview(wanted)
                    : visit.store().roster().replace(wanted);
            tell(change, dryRun);
            return Exit.DONE;
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
