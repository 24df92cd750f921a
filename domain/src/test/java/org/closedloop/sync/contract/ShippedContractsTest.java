package org.closedloop.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedContractsTest {

  @Test
  void everyKindOfRecordHasANeutralContract() {
    assertThat(ShippedContracts.all().keySet())
        .containsAll(
            Arrays.stream(RecordKind.values()).map(kind -> "closedloop-" + kind.code()).toList())
        .contains("olist-mqls", "olist-closed-deals", "olist-sellers");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyShippedContractFitsThePublishedSchema(String code) throws IOException {
    Validator.Result result = judged(ShippedContracts.all().get(code).body());

    assertThat(result.getErrors()).isEmpty();
    assertThat(result.isValid()).isTrue();
  }

  @Test
  void theSchemaRefusesAFieldThatDoesNotExist() throws IOException {
    String body = ShippedContracts.all().get("olist-mqls").body();

    assertThat(judged(body.replace("\"channel\"", "\"chanel\"")).isValid()).isFalse();
    assertThat(judged(body.replace("\"created_at\"", "\"segment\"")).isValid()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(RecordKind.class)
  void theSchemaKnowsExactlyTheFieldsOfEachKind(RecordKind kind) throws IOException {
    JsonObject definition;
    try (JsonReader reader = Json.createReader(new StringReader(schema()))) {
      definition =
          reader.readObject().getJsonObject("$defs").getJsonObject("fields-" + kind.code());
    }

    assertThat(definition.getJsonObject("properties").keySet())
        .containsExactlyElementsOf(kind.fields().stream().map(RecordField::name).toList());
    assertThat(
            definition.containsKey("required")
                ? definition.getJsonArray("required").stream().map(Object::toString).toList()
                : List.of())
        .isEqualTo(
            kind.fields().stream()
                .filter(RecordField::required)
                .map(field -> '"' + field.name() + '"')
                .toList());
  }

  @Test
  void theDocumentedSchemaIsTheShippedOne() throws IOException {
    assertThat(Path.of("../docs/import-contract.schema.json")).hasContent(schema());
  }

  static Set<String> codes() {
    return ShippedContracts.all().keySet();
  }

  private static Validator.Result judged(String body) throws IOException {
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new JakartaJsonNode.Factory()).createValidator();
    URI uri = validator.registerSchema(URI.create("urn:closedloop:import-contract"), schema());
    return validator.validate(uri, body);
  }

  private static String schema() throws IOException {
    try (InputStream stream =
        ShippedContracts.class.getResourceAsStream("import-contract.schema.json")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
