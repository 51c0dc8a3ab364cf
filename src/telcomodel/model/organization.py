"""Organizations, and the operators among them."""

from __future__ import annotations

import attrs

from telcomodel.model import fields
from telcomodel.model.evidence import Evidence, evidence_field


class OrganizationKind(fields.Choice):
    """What an organization is; the first five are operators."""

    GROUP = "group"
    OPERATING_COMPANY = "operator"
    BRAND = "brand"
    MVNO = "mvno"
    ISP = "isp"
    VENDOR = "vendor"
    REGULATOR = "regulator"
    BODY = "body"
    ANALYST = "analyst"
    TECHNOLOGY = "technology"
    MEDIA = "media"
    FINANCE = "finance"
    GOVERNMENT = "government"
    COMPANY = "company"


def _as_kind(value: object) -> OrganizationKind | None:
    return None if value is None else OrganizationKind(value)


def _is_organization(
    instance: Organization, attribute: attrs.Attribute[Organization | None], value: Organization | None
) -> None:
    if not (value is None or isinstance(value, Organization)):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise fields.refuse(instance, attribute, value, "wanted Organization or None")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Organization(fields.Value):
    """A company, authority or body that the article names and that is no operator.

    Attributes:
        id: ``organization:slug``; the registry's where it knows the organization, else unique within its extraction.
        name: The fullest form of the name that the article uses, as it reads.
        aliases: The other names it uses for the same organization, in order of first use.
        kind: What it is; ``None`` when neither the text nor the registry says.
        country: ISO 3166-1 alpha-2 of its home market, if the article states or plainly implies it.
        parent: The organization that owns it or that it is part of, only when the text shows it.
        entry: Id of the registry's row, or ``None`` for an organization that the registry does not know.
        from_registry: Names of the fields that the registry filled rather than the text.
        evidence: Where it is named; the first is the fullest form.

    Example:
        >>> from telcomodel import Evidence, Organization, Span
        >>> Organization(id="organization:ofcom", name="Ofcom", evidence=[Evidence(Span(0, 5),
        ...     "name.registry")]).aliases
        ()
    """

    id: str = attrs.field(validator=fields.identifier)
    name: str = attrs.field(validator=fields.text())
    aliases: tuple[str, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(str))
    kind: OrganizationKind | None = attrs.field(default=None, converter=_as_kind)
    country: str | None = attrs.field(default=None, validator=fields.country)
    parent: Organization | None = attrs.field(default=None, validator=_is_organization)
    entry: str | None = attrs.field(default=None, validator=fields.text(optional=True))
    from_registry: tuple[str, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(str))
    evidence: tuple[Evidence, ...] = evidence_field()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Operator(Organization):
    """A telecom operator or carrier: mobile, fixed, cable, satellite access, ISP, MVNO, a brand or a unit of one.

    An operator that the registry does not know has ``entry=None`` and is *provisional*: the grammar of the article
    says that it is one ("Kazakh operator Altel").

    Example:
        >>> from telcomodel import Evidence, Operator, Span
        >>> Operator(id="operator:altel", name="Altel", country="KZ", evidence=[Evidence(Span(16, 21),
        ...     "name.grammar")]).provisional
        True
    """

    @property
    def provisional(self) -> bool:
        """Whether only the text, and no registry, says that this is an operator."""
        return self.entry is None
