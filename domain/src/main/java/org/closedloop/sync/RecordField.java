package org.closedloop.sync;

import java.util.Arrays;
import java.util.List;

/**
 * One field of a kind of record.
 *
 * @param name as in contracts and in neutral files
 * @param length the longest text that fits, or the most digits before the decimal sign; 0 where
 *     that does not matter
 * @param required whether a record without it makes no sense
 * @param choices the words allowed, empty unless the type is {@link FieldType#CHOICE}
 * @param target code of the kind of record referred to, or null
 * @param index position within the kind, counted from 0
 */
public record RecordField(
    String name,
    FieldType type,
    int length,
    boolean required,
    List<String> choices,
    String target,
    int index) {

  private static RecordField of(String name, FieldType type, int length) {
    return new RecordField(name, type, length, false, List.of(), null, 0);
  }

  static RecordField key() {
    return of("key", FieldType.KEY, 200);
  }

  /** The key of a record whose own history is named after it. */
  static RecordField shortKey() {
    return of("key", FieldType.KEY, 170);
  }

  /** The key under its everyday name where the code is the key. */
  static RecordField codeKey(int length) {
    return of("code", FieldType.KEY, length).needed();
  }

  static RecordField text(String name, int length) {
    return of(name, FieldType.TEXT, length);
  }

  static RecordField prose(String name, int length) {
    return of(name, FieldType.PROSE, length);
  }

  static RecordField instant(String name) {
    return of(name, FieldType.INSTANT, 0);
  }

  static RecordField day(String name) {
    return of(name, FieldType.DAY, 0);
  }

  static RecordField money(String name) {
    return of(name, FieldType.MONEY, 0);
  }

  static RecordField decimal(String name, int digits) {
    return of(name, FieldType.DECIMAL, digits);
  }

  static RecordField count(String name, int digits) {
    return of(name, FieldType.COUNT, digits);
  }

  static RecordField flag(String name) {
    return of(name, FieldType.FLAG, 0);
  }

  static RecordField currency() {
    return of("currency", FieldType.CURRENCY, 3);
  }

  static RecordField reference(String name, String target) {
    return new RecordField(name, FieldType.REFERENCE, 200, false, List.of(), target, 0);
  }

  static RecordField choice(String name, Enum<?>... values) {
    return choice(name, Arrays.stream(values).map(Enum::name).toList());
  }

  static RecordField choice(String name, List<String> choices) {
    return new RecordField(name, FieldType.CHOICE, 0, false, choices, null, 0);
  }

  RecordField needed() {
    return new RecordField(name, type, length, true, choices, target, index);
  }

  RecordField at(int position) {
    return new RecordField(name, type, length, required, choices, target, position);
  }
}
