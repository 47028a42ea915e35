using Coverbook.Files;
using Coverbook.Sigma;
using Coverbook.Sigma.Reading;

namespace Coverbook.Inspecting;

/// <summary>Reads rule files on their own, without a site.</summary>
internal static class RuleFiles
{
    /// <summary>The files, in the order of the paths, read side by side while the caller looks at the first ones.</summary>
    public static IEnumerable<RuleFile> Read(ISourceFiles files, IReadOnlyList<FilePath> paths, CancellationToken cancellation) =>
        paths.AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(path => RuleFileReader.Read(files, path, SourceSpan.Whole(path), RuleLibrary.Unnamed));
}
