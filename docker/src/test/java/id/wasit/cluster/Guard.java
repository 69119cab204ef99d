package id.wasit.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * What a broker needs to ask who is calling, over TLS: a certificate and one account; and what that account needs.
 *
 * @param folder with the certificate, the password and both files of properties
 */
record Guard(Path folder) {
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required ";

    /** For a broker on 127.0.0.1, with a password of its own. */
    static Guard madeIn(Path folder) throws IOException, InterruptedException {
        Guard guard = new Guard(Files.createDirectories(folder));
        Files.writeString(guard.secrets(), "password=" + UUID.randomUUID());
        guard.keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1");
        guard.keytool("-exportcert", "-rfc", "-file", guard.certificate().toString());
        return guard;
    }

    /** What is added to the properties of the broker: a listener that is guarded, beside the open one. */
    Path brokerFile(int open, int controller, int guarded) throws IOException {
        return Files.write(
                folder.resolve("broker.properties"),
                List.of(
                        "listeners=CLIENT://127.0.0.1:" + open + ",CONTROLLER://127.0.0.1:" + controller
                                + ",GUARDED://127.0.0.1:" + guarded,
                        "advertised.listeners=CLIENT://127.0.0.1:" + open + ",GUARDED://127.0.0.1:" + guarded,
                        "listener.security.protocol.map=CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT,GUARDED:SASL_SSL",
                        "listener.name.guarded.sasl.enabled.mechanisms=PLAIN",
                        "listener.name.guarded.plain.sasl.jaas.config=" + LOGIN + "user_wasit=\"" + password() + "\";",
                        "listener.name.guarded.ssl.keystore.location=" + keys(),
                        "listener.name.guarded.ssl.keystore.password=" + password(),
                        "listener.name.guarded.ssl.key.password=" + password()));
    }

    /** What docs/operations.md tells an operator to write. */
    Path clientFile() throws IOException {
        return clientFile("${file:" + secrets() + ":password}");
    }

    /** The same with that password. */
    Path clientFile(String password) throws IOException {
        return Files.write(
                Files.createTempFile(folder, "client", ".properties"),
                List.of(
                        "security.protocol=SASL_SSL",
                        "ssl.truststore.type=PEM",
                        "ssl.truststore.location=" + certificate(),
                        "sasl.mechanism=PLAIN",
                        "sasl.jaas.config=" + LOGIN + "username=\"wasit\" password=\"" + password + "\";",
                        "config.providers=file",
                        "config.providers.file.class=org.apache.kafka.common.config.provider.FileConfigProvider"));
    }

    private String password() throws IOException {
        return Files.readString(secrets()).substring("password=".length());
    }

    private Path secrets() {
        return folder.resolve("secrets");
    }

    private Path certificate() {
        return folder.resolve("broker.pem");
    }

    private Path keys() {
        return folder.resolve("broker.p12");
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        builder.command().addAll(List.of(arguments));
        builder.command().addAll(List.of("-alias", "broker", "-keystore", keys().toString(), "-storepass", password()));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + Files.readString(folder.resolve("keytool.log")));
        }
    }
}
