using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sources;

namespace Coverbook.Inspecting;

/// <summary>Moves "Last verified" in the site's lock after a check that passed.</summary>
internal static class VerifiedDay
{
    /// <summary>
    /// Keeps the day where it is later than the one that the lock has; that day, or <c>null</c> when nothing moved. A lock that cannot be
    /// read stays as it is.
    /// </summary>
    public static DateOnly? Keep(string siteFolder, DateOnly day, ISourceFiles files, DiagnosticBag bag)
    {
        if (LockFile.Load(files, bag) is not { } known || known.VerifiedOn(day) is not { } moved || moved == known)
        {
            return null;
        }

        try
        {
            LockWriter.Write(siteFolder, moved);
            return day;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            bag.Add(LockDiagnostics.VerifiedNotKept(SourceSpan.Whole(LockFile.Path), SourceFilesExtensions.DescribeWriting(exception)));
            return null;
        }
    }
}
