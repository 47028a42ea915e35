using Coverbook.Build.Reading;
using Coverbook.Coverage.Publishing;

namespace Coverbook.Inspecting;

/// <summary>
/// The door for <c>coverbook explain</c> with a log source: by its id (<c>aws-cloudtrail</c>), by its name, or as ATT&amp;CK's analytics
/// write
/// it (<c>AWS:CloudTrail</c>), which may mean several.
/// </summary>
public static class LogSourceExplanation
{
    /// <summary>
    /// The log sources that are meant, in the order of the site's list; none when its ATT&amp;CK data names no such log source.
    /// </summary>
    public static IReadOnlyList<ExplainedSubject> Find(ReadSite site, string written) =>
    [
        .. site.Published.LogSources.Where(source => Means(written.Trim(), source))
            .Select(source => new ExplainedLogSource(site.Model.AttackVersion, source)),
    ];

    private static bool Means(string written, PublishedLogSource source) =>
        Same(written, source.Source.Id.ToString())
        || Same(written, source.Source.Name)
        || source.Spellings.Any(spelling => Same(written, spelling.Key));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
