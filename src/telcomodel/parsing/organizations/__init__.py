"""Tokens × hits → organizations.

Which mentions name an operator or another organization, and which entity each one means.
"""

from telcomodel.parsing.organizations.find import find_organizations
from telcomodel.parsing.organizations.result import OrganizationEntity, OrganizationMention, Organizations

__all__ = ["OrganizationEntity", "OrganizationMention", "Organizations", "find_organizations"]
