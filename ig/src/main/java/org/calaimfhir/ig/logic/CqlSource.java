package org.calaimfhir.ig.logic;

/**
 * One CQL library as text.
 *
 * @param name the library's name, which is also the id of its resource
 * @param title in words
 * @param description what it decides, for whom
 * @param place where the text stands or what it was made of, for messages
 * @param text the CQL
 */
public record CqlSource(String name, String title, String description, String place, String text) {}
