/**
 * Flink's metrics, and those that Wasit's steps add to them, for Prometheus.
 *
 * <pre>{@code
 * -D metrics.reporters=wasit -D metrics.reporter.wasit.factory.class=id.wasit.pipeline.metrics.MetricsPageFactory
 * -D metrics.reporter.wasit.host=127.0.0.1 -D metrics.reporter.wasit.port=9249
 * }</pre>
 *
 * <p>Names and labels are those of Flink's own reporter, so its documentation and dashboards hold. The difference: that one listens on every
 * address of the machine, and this one on the address it is told. It has no login and tells counts, never texts or names.
 */
@NullMarked
package id.wasit.pipeline.metrics;

import org.jspecify.annotations.NullMarked;
