package id.wasit.pipeline.job;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.flink.shaded.netty4.io.netty.buffer.Unpooled;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelFuture;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelFutureListener;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandlerContext;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelInboundHandlerAdapter;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.DefaultFullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.FullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaderNames;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpMethod;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpRequest;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpResponseStatus;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpVersion;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.QueryStringDecoder;
import org.apache.flink.shaded.netty4.io.netty.util.ReferenceCountUtil;

/** The requests of one connection: those that change something pass only from programs, and where the port only shows from nobody. */
final class GuardedRequests extends ChannelInboundHandlerAdapter {
    private static final Set<HttpMethod> SHOWING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** GET requests that end a job: {@code /jobs/ID/yarn-cancel} and {@code yarn-stop}, which Flink keeps for a proxy that knew no other. */
    private static final String CHANGING = "/yarn-";

    private static final String REFUSED =
            "{\"errors\":[\"refused: this port shows, and takes changes from nobody (or, on a cluster, from no browser)\"]}";

    private final boolean onlyShows;

    GuardedRequests(boolean onlyShows) {
        this.onlyShows = onlyShows;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && changes(request) && (onlyShows || isFromBrowser(request))) {
            ReferenceCountUtil.release(message);
            refuse(context);
        } else {
            context.fireChannelRead(message);
        }
    }

    private static boolean changes(HttpRequest request) {
        return !SHOWING.contains(request.method())
                || new QueryStringDecoder(request.uri()).path().contains(CHANGING);
    }

    /** A browser tells which site makes it ask, and asks this machine for any site. A program tells none. */
    private static boolean isFromBrowser(HttpRequest request) {
        return request.headers().contains(HttpHeaderNames.ORIGIN)
                || request.headers().contains("Sec-Fetch-Site");
    }

    private static void refuse(ChannelHandlerContext context) {
        FullHttpResponse answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.FORBIDDEN,
                Unpooled.copiedBuffer(REFUSED, StandardCharsets.UTF_8));
        answer.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json");
        answer.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, answer.content().readableBytes());
        ChannelFuture unused = context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }
}
