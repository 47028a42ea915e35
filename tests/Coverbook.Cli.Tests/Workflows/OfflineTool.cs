namespace Coverbook.Cli.Tests.Workflows;

/// <summary>
/// The tool with a stand-in for <c>refresh</c>: it writes a lock and announces what it is told to, or fails as without a network.
/// Everything else is the tool itself.
/// </summary>
internal static class OfflineTool
{
    /// <summary>Writes it, and says where: for <c>$COVERBOOK</c>.</summary>
    public static (string Name, string Value) Create(string path, string announced = "", int exitCode = 0)
    {
        Tool.WriteExecutable(path, $$"""
            if [ "$1" = refresh ]; then
              [ {{exitCode}} -eq 0 ] || { echo 'No network.' >&2; exit {{exitCode}}; }
              [ "$2" = --announce ] || exit 0
              printf '{ "format": 1, "verified": "2026-04-23" }\n' > content/sources.lock.json
              printf '{{announced}}' > "$3"
              echo 'One source, refreshed.'
              exit 0
            fi
            exec {{Tool.InShell}} "$@"

            """);
        return ("COVERBOOK", path);
    }
}
