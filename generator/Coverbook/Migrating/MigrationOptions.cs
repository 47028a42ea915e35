using Coverbook.Files;

namespace Coverbook.Migrating;

/// <summary>What a migration is asked for.</summary>
/// <param name="To">A newer bundle to migrate to, in place of the site's ATT&amp;CK.</param>
/// <param name="IncludeThirdParty">Whether rules and mappings of third parties that lie in the site are rewritten, too.</param>
public sealed record MigrationOptions(FilePath? To = null, bool IncludeThirdParty = false);
