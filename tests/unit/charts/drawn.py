"""Reading a specification the way a reader looks at a picture."""


def leaves(spec):
    """Every layer with a mark, in drawing order."""
    if "layer" not in spec:
        return [spec]
    return [leaf for layer in spec["layer"] for leaf in leaves(layer)]


def values(leaf):
    return leaf.get("data", {}).get("values", [])


def field_values(spec, field):
    return [row[field] for leaf in leaves(spec) for row in values(leaf) if field in row]


def texts(spec):
    """Everything written: fixed texts and texts in rows."""
    fixed = [leaf["mark"]["text"] for leaf in leaves(spec) if isinstance(leaf["mark"].get("text"), str)]
    return [*fixed, *field_values(spec, "text"), *field_values(spec, "name"), *field_values(spec, "value")]


def weeks(spec):
    """Rows of the weeks, without the crossings between them."""
    return [row for row in spec["datasets"]["weeks"] if row["status"] >= 0]
