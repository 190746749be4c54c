import {
  Kind,
  OperationTypeNode,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";

/** Fields by `Type.field`. */
export type FieldCoordinates = ReadonlySet<string>;

/** Every field that some SDL defines, `extend type` included. */
export function fieldsDefinedIn(sdl: string): FieldCoordinates {
  const coordinates = new Set<string>();
  for (const definition of parse(sdl).definitions) {
    const isObject =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
    if (!isObject) continue;
    for (const field of definition.fields ?? [])
      coordinates.add(`${definition.name.value}.${field.name.value}`);
  }
  return coordinates;
}

/**
 * Says whether a document asks for nothing but public fields, fragments included. Every field is looked up by the
 * type it stands on, so an operation's name or an alias proves nothing.
 */
export function isPublicDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  publicFields: FieldCoordinates,
): boolean {
  const types = new TypeInfo(schema);
  let isPublic = true;
  const refuse = () => void (isPublic = false);
  const visitor = visitWithTypeInfo(types, {
    OperationDefinition: ({ operation }) => {
      if (operation !== OperationTypeNode.QUERY) refuse();
    },
    Field: ({ name }) => {
      if (name.value === "__typename") return;
      const parent = types.getParentType()?.name;
      if (parent === undefined || !publicFields.has(`${parent}.${name.value}`)) refuse();
    },
  });
  visit(document, visitor);
  return isPublic;
}
