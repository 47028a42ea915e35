namespace Coverbook.Cli.Tests;

/// <summary>
/// Mounted, full and read-only output folders. Mounts are made in a mount namespace of their own, so that they are gone with the
/// shell that made them; where the machine allows none, these tests say that they were skipped.
/// </summary>
public sealed class MachineTests : IDisposable
{
    private static readonly string[] Namespace = ["unshare", "--mount", "--map-root-user", "sh", "-c"];
    private static readonly string[] Shell = ["sh", "-c"];

    private readonly OutputSite site = new(rules: 0);

    [Fact]
    public async Task A_mounted_folder_is_built_into_and_holds_what_any_folder_holds()
    {
        await SkipWithoutMountsAsync();
        var expected = await site.BuiltAsync();
        Directory.Delete(site.At("dist"), recursive: true);
        Directory.CreateDirectory(site.At("dist"));
        var run = await Tool.RunScriptAsync(site.Path, Namespace, """
            mount -t tmpfs tmpfs dist && coverbook build --base-url https://other.example/ --verbosity quiet || exit 9
            mkdir -p dist/.coverbook-staging/assets && echo stale > dist/.coverbook-staging/assets/site.css
            coverbook build --verbosity quiet || exit 8
            cp -r dist result
            """);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
        Assert.Equal(expected, TemporaryFolder.Fingerprint(site.At("result")));
        Assert.Equal(["dist"], site.OutputNames);
    }

    [Theory]
    [InlineData("full", "mount -t tmpfs -o size=SIZEk tmpfs disk && cp -r dist disk/dist", "disk was full")]
    [InlineData("read-only", "mount -t tmpfs tmpfs disk && cp -r dist disk/dist && mount -o remount,ro disk", "Read-only file system")]
    [InlineData(
        "read-only itself",
        "mkdir disk/dist && mount -t tmpfs tmpfs disk/dist && cp -r dist/. disk/dist && mount -o remount,ro disk/dist",
        "Read-only file system")]
    public async Task A_disk_that_cannot_be_written_leaves_the_old_site(string disk, string mount, string reason)
    {
        await SkipWithoutMountsAsync();
        var old = await site.BuiltAsync();
        Directory.CreateDirectory(site.At("disk"));
        var blocks = Directory.EnumerateFiles(
            site.At("dist"), "*", SearchOption.AllDirectories).Sum(file => (new FileInfo(file).Length + 4095) / 4096);
        site.Change();
        var run = await Tool.RunScriptAsync(site.Path, Namespace, $$"""
            {{mount.Replace("SIZE", $"{(blocks * 4) + 160}", StringComparison.Ordinal)}} || exit 9
            coverbook build --output disk/dist; code=$?
            find disk -name '*.coverbook-staging' -o -name '*.coverbook-lock' > left; cp -r disk/dist result; exit $code
            """);
        PlaceTests.AssertRefused(run, "error CB8002: The output folder '");
        Assert.Contains(reason, run.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await File.ReadAllTextAsync(site.At("left"), TestContext.Current.CancellationToken));
        Assert.True(old.SequenceEqual(TemporaryFolder.Fingerprint(site.At("result"))), disk);
    }

    [Fact]
    public async Task A_limit_on_the_length_of_files_leaves_the_old_site()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such limit.");
        var old = await site.BuiltAsync();
        site.Change();
        var run = await Tool.RunScriptAsync(
            site.Path, Shell, "trap '' XFSZ; ulimit -f 16; coverbook build",
            ("DOTNET_EnableWriteXorExecute", "0"), ("DOTNET_EnableDiagnostics", "0"));
        PlaceTests.AssertRefused(
            run,
            "error CB8002: The output folder 'dist' cannot be written: The file is too large for the file system or for a limit of the process: ");
        Assert.Equal(old, site.Fingerprint);
        Assert.Equal(["dist"], site.OutputNames);
    }

    public void Dispose() => site.Dispose();

    private async Task SkipWithoutMountsAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Mounts in a namespace of their own are Linux's.");
        var trial =
            await Tool.RunScriptAsync(site.Path, Shell, "mkdir -p trial && unshare --mount --map-root-user mount -t tmpfs tmpfs trial");
        Assert.SkipUnless(trial.ExitCode == 0, $"This machine lets nobody mount: {trial.Errors}");
    }
}
