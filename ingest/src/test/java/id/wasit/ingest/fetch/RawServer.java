package id.wasit.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers every connection with the same bytes; for answers that no proper server gives. Without robots.txt. */
final class RawServer implements AutoCloseable {
    private final ServerSocket socket;

    RawServer(String answer) throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(answer), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    String url(String path) {
        return "http://localhost:" + socket.getLocalPort() + path;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve(String answer) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                byte[] request = new byte[4096];
                int length = connection.getInputStream().read(request);
                boolean robots =
                        new String(request, 0, Math.max(0, length), StandardCharsets.US_ASCII).contains("/robots.txt");
                String bytes =
                        robots ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" : answer;
                connection.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
                connection.getOutputStream().flush();
            } catch (IOException gone) {
                // One caller that went away, or the end.
            }
        }
    }
}
