package id.wasit.pipeline.command;

import id.wasit.pipeline.run.StoreVisit;
import id.wasit.pipeline.settings.Settings;
import id.wasit.store.Store;
import id.wasit.store.access.Invitation;
import id.wasit.store.access.User;
import id.wasit.store.access.UserRole;
import id.wasit.store.ledger.Ledger;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wasit users}. */
@Command(name = "users", mixinStandardHelpOptions = true, description = "Orang yang bekerja dengan Wasit.")
final class UsersCommand extends CommandGroup {
    private static final Duration LIFETIME = Duration.ofHours(24);

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Semua pengguna dan perannya.")
    int list(@Mixin SettingsOption settings) {
        try (StoreVisit visit = StoreVisit.to(settings.read())) {
            visit.store().users().list().forEach(user -> out().println(line(user)));
            return Exit.DONE;
        }
    }

    @Command(
            name = "invite",
            mixinStandardHelpOptions = true,
            description = "Membuat pengguna bila belum ada, dan tautan sekali pakai untuk menetapkan kata sandi.")
    int invite(
            @Mixin SettingsOption option,
            @Parameters(paramLabel = "LOGIN", description = "Nama pendek, 2-40 dari a-z 0-9 . _ -") String login,
            @Option(
                            names = "--role",
                            required = true,
                            split = ",",
                            paramLabel = "PERAN",
                            description = "penelaah, penyelia, penyusun_leksikon, operator, auditor, admin")
                    List<String> roleCodes,
            @Option(names = "--name", paramLabel = "NAMA", description = "Nama lengkap.") @Nullable String name,
            @Option(
                            names = "--unit",
                            paramLabel = "UNIT",
                            description = "Unit kerja; perkaranya tidak pernah ia terima.")
                    @Nullable
                    String unit) {
        Set<UserRole> roles = roles(roleCodes);
        if (roles.isEmpty()) {
            return Exit.USAGE;
        }
        Settings settings = option.read();
        try (StoreVisit visit = StoreVisit.to(settings)) {
            ensure(visit.store(), login, name == null ? login : name, roles, unit);
            Invitation invitation = visit.store().users().invite(login, LIFETIME, Ledger.PROGRAM);
            out().println("Tautan sekali pakai untuk " + login + ", berlaku " + LIFETIME.toHours() + " jam:");
            out().println("http://127.0.0.1:" + settings.reviewPort() + "/undangan/" + invitation.token());
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            err().println(e.getMessage());
            return Exit.USAGE;
        }
    }

    private static void ensure(Store store, String login, String name, Set<UserRole> roles, @Nullable String unit) {
        if (store.users().find(login).isPresent()) {
            store.users().grant(login, roles, Ledger.PROGRAM);
        } else {
            store.users().add(login, name, roles, unit, Ledger.PROGRAM);
        }
    }

    /** Empty when one is unknown; that is told. */
    private Set<UserRole> roles(List<String> codes) {
        Set<UserRole> roles = new LinkedHashSet<>();
        for (String code : codes) {
            Arrays.stream(UserRole.values())
                    .filter(role -> role.code().equals(code))
                    .forEach(roles::add);
        }
        if (roles.size() == codes.size()) {
            return roles;
        }
        String known = Arrays.stream(UserRole.values()).map(UserRole::code).collect(Collectors.joining(", "));
        err().println("peran \"" + String.join(",", codes) + "\" tidak dikenal; pilih dari " + known);
        return Set.of();
    }

    private static String line(User user) {
        String roles = user.roles().stream().map(UserRole::code).sorted().collect(Collectors.joining(","));
        String state = !user.active() ? "nonaktif" : user.passwordHash() == null ? "menunggu kata sandi" : "aktif";
        return user.login() + "\t" + user.name() + "\t" + roles + "\t" + state;
    }
}
