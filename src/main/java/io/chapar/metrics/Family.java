package io.chapar.metrics;

/**
 * Series of one metric.
 *
 * @param name with dots, as Micrometer has it
 * @param help its HELP line in Prometheus' text format
 */
record Family(String name, String help) {}
